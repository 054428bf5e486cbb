import { z } from "zod";
import { roles } from "@/lib/access/actor";
import { emailText } from "@/lib/access/sign-in-input";

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim())
    .pipe(z.string().max(most, `Keep this under ${most} characters.`));

/** Some of the four roles, each once. */
export const roleList = z
  .array(z.enum(roles))
  .max(roles.length)
  .transform((list) => roles.filter((role) => list.includes(role)));

/** How readers and colleagues see somebody. */
export const profileFields = {
  name: line(120).pipe(z.string().min(1, "Write the name as readers should see it.")),
  credentials: line(120),
  affiliation: line(200),
};

/** Inviting somebody: where the link goes, and what they may do. */
export const inviteInput = z.strictObject({
  email: emailText,
  roles: roleList.pipe(z.array(z.enum(roles)).min(1, "Choose at least one role.")),
});

/** Which invitation. */
export const invitationAct = z.strictObject({ invitationId: z.uuid() });

/** Which person, as seen when. */
export const personAct = z.strictObject({ personId: z.uuid(), lockVersion: z.int().min(0) });

/** What somebody may do from now on; nothing at all is possible too. */
export const changeRolesInput = personAct.extend({ roles: roleList });

/** One's own profile. */
export const profileInput = z.strictObject({ ...profileFields, lockVersion: z.int().min(0) });

const password = z.string().min(1, "Write the password.").max(1_024, "Use at most 1,024 characters.");

/** One's own new password: the one of now, and the new one twice. */
export const changePasswordInput = z
  .strictObject({ current: password, password, again: z.string() })
  .refine(({ password, again }) => password === again, {
    path: ["again"],
    message: "The two are not the same.",
  });

/** The token of a link, as it stands in the address. */
export const tokenText = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What somebody invited fills in. */
export const acceptInvitationInput = z
  .strictObject({ token: tokenText, ...profileFields, password, again: z.string() })
  .refine(({ password, again }) => password === again, {
    path: ["again"],
    message: "The two are not the same.",
  });

/** What somebody with a new-password link fills in. */
export const newPasswordInput = z
  .strictObject({ token: tokenText, password, again: z.string() })
  .refine(({ password, again }) => password === again, {
    path: ["again"],
    message: "The two are not the same.",
  });

export type InviteInput = z.output<typeof inviteInput>;
export type PersonAct = z.output<typeof personAct>;
export type ChangeRolesInput = z.output<typeof changeRolesInput>;
export type ProfileInput = z.output<typeof profileInput>;
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>;
export type NewPasswordInput = z.output<typeof newPasswordInput>;
