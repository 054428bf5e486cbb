"use client";

import type { ReactNode } from "react";
import { PagePreview } from "@/components/preview/page-preview";
import { PublishForm } from "@/components/publication/publish-form";
import { type PublishFormBasis, usePublishForm } from "@/components/publication/use-publish-form";
import type { DraftPageProps } from "@/components/site/draft-page";
import { Card } from "@/components/ui/card";
import { pageAfter } from "@/lib/publication/page-after";

type Props = PublishFormBasis & {
  personId: string;
  page: DraftPageProps;
  nextReviewOn: string | null;
  reviewEveryMonths: number;
  /** Why it cannot be published now. */
  reason: string | null;
  /** Above the form: what blocks, what is to be known. */
  above: ReactNode;
  /** Below it: another way. */
  below: ReactNode;
};

/** The form of a publication beside the page that it would make, dates and list of changes included, which follows each answer. */
export function PublishRoom({ personId, page, above, below, nextReviewOn, ...rest }: Props) {
  const { reviewEveryMonths, reason, ...basis } = rest;
  const publishing = usePublishForm(basis);
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="flex min-w-0 flex-col gap-5 lg:order-2">
        {above}
        <Card title="Publish">
          <PublishForm {...{ publishing, nextReviewOn, reviewEveryMonths, reason, ...basis }} />
          {below}
        </Card>
      </div>
      <div className="min-w-0 lg:order-1">
        <PagePreview
          personId={personId}
          page={{ ...page, ...pageAfter(page, publishing.said, publishing.after) }}
        />
      </div>
    </div>
  );
}
