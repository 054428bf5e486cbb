"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { addReference } from "@/app/desk/references/actions";
import { NewReferenceForm } from "@/components/references/new-reference-form";
import { ReferenceLine } from "@/components/references/reference-line";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-queue";
import type { ReferenceCard } from "@/lib/references/reference-card";

/** Adds one source field by field; one that is here already is shown instead. */
export function FieldsForm() {
  const router = useRouter();
  const [known, setKnown] = useState<ReferenceCard | null>(null);
  return (
    <Card className="max-w-3xl">
      {known ? (
        <Notice
          title="Already in the library"
          isAnnounced
          className="mb-4"
          action={
            <Link href={`/desk/references/${known.id}`} className="text-link">
              Open it
            </Link>
          }
        >
          <ReferenceLine csl={known.csl} />
        </Notice>
      ) : null}
      <NewReferenceForm
        fields={{ type: "article-journal", title: "" }}
        add={addReference}
        submitWords="Add the reference"
        onAdded={({ reference, already }) => {
          if (already) return setKnown(reference);
          showToast({ title: "The reference is added." });
          router.push(`/desk/references/${reference.id}`);
        }}
      />
    </Card>
  );
}
