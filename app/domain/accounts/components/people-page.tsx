import type { SubmissionResult } from "@conform-to/react";
import { Form, Link, useParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "#app/domain/accounts/actor.ts";
import type { Refusal } from "#app/domain/errors.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { GrantTable, type ShownGrant } from "./grant-table.tsx";
import { InvitationList, type ShownInvitation } from "./invitation-list.tsx";
import { InviteForm } from "./invite-form.tsx";

export type PeopleReply = {
  intent: string | null;
  result: SubmissionResult;
  refusal?: { code: Refusal; params: Record<string, string | number> };
};

type Props = {
  /** Top of the page where it is not the common one. */
  head?: ReactNode;
  title: string;
  /** The town; none for the whole platform. */
  place?: { name: string; path: string | null };
  people: { grants: ShownGrant[]; invitations: ShownInvitation[]; roles: Role[] };
  done: { what: keyof typeof doneTexts; grantId: string | null } | null;
  reply: PeopleReply | undefined;
  children?: ReactNode;
};

const doneTexts = {
  invited: "people.sent",
  withdrawn: "people.withdrawn",
  restored: "people.restored",
  invitationWithdrawn: "people.invitationWithdrawn",
  recoveryRequested: "administration.lostRequested",
  recoveryConfirmed: "administration.lostConfirmed",
} as const;

/** Who holds what in one place, what is offered, and the form that offers more. */
export function PeoplePage({ head, title, place, people, done, reply, children }: Props) {
  return (
    <div className="wrap">
      {head ?? <Head title={title} place={place} />}
      {done && !reply ? <Done what={done.what} grantId={done.grantId} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      <div className="section">
        <GrantTable grants={people.grants} />
      </div>
      <InvitationList invitations={people.invitations} />
      {people.roles.length > 0 ? (
        <InviteForm
          roles={people.roles}
          result={reply?.intent === "invite" ? reply.result : undefined}
        />
      ) : null}
      {children}
    </div>
  );
}

function Head({ title, place }: Pick<Props, "title" | "place">) {
  const { t } = useTranslation("manage");
  const { lang = "en" } = useParams();
  return (
    <>
      <Crumbs label={t("today.title")} to={`/${lang}/manage`} text={t("today.title")} />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t("people.intro")}</p>
        {place?.path ? (
          <p>
            <Link className="jump" to={place.path}>
              {place.name}
            </Link>
          </p>
        ) : null}
      </div>
    </>
  );
}

function Done({ what, grantId }: { what: keyof typeof doneTexts; grantId: string | null }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Notice tone="good" title={t(`manage:${doneTexts[what]}`)}>
      {what === "withdrawn" && grantId ? (
        <Form method="post">
          <input type="hidden" name="id" value={grantId} />
          <Button variant="quiet" name="intent" value="restore">
            {t("common:action.undo")}
          </Button>
        </Form>
      ) : null}
    </Notice>
  );
}
