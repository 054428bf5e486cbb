"use server";

import { acceptInvitation as accept } from "@/lib/access/accept-invitation";
import { acceptInvitationInput, newPasswordInput } from "@/lib/access/person-input";
import { setNewPassword as set } from "@/lib/access/set-new-password";
import { openAction } from "@/lib/web/open-action";

export const acceptInvitation = openAction(acceptInvitationInput, (input) => accept(input));

export const setNewPassword = openAction(newPasswordInput, (input) => set(input));
