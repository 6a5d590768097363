import { getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { diets } from "#app/domain/health/record.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxField, RadioField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import type { WishesPage as Page } from "../guest-wishes.server.ts";
import { interests, pets } from "../home.ts";
import { homesWanted } from "../wishes.ts";
import { Friends } from "./friends.tsx";
import { KnownHosts } from "./known-hosts.tsx";

const deeds = ["saved", "ask", "agree", "end", "wish", "unwish"] as const;
export type WishesDeed = (typeof deeds)[number];

/** What was done just now, as the address says. */
export const wishesDeed = (asked: string | null): WishesDeed | null =>
  deeds.find((one) => one === asked) ?? null;

type Props = {
  title: string;
  page: Page;
  done: WishesDeed | null;
  reply: (DeskReply & { intent: string | null }) | undefined;
};

/** What matters in a home for somebody, and with whom she wants to be. */
export function WishesPage({ title, page, done, reply }: Props) {
  const { t } = useTranslation("hosting");
  const { lang = "en" } = useParams();
  const intent = reply?.intent;
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs
          label={t("card.back")}
          to={`/${lang}/family/registrations/${page.id}`}
          text={t("card.back")}
        />
        <h1>{title}</h1>
        <p className="lead">{t("wishes.lead")}</p>
      </div>
      {done && !reply ? <Notice tone="good" title={t(`wishes.done.${done}`)} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      <WishesForm page={page} reply={intent === "save" ? reply : undefined} />
      <Friends page={page} reply={intent === "ask" ? reply : undefined} />
      <KnownHosts page={page} reply={intent === "wish" ? reply : undefined} />
    </div>
  );
}

type TypedWishes = {
  avoids: string[];
  noSmoking: string;
  stepFree: string;
  diets: string[];
  interests: string[];
  home: string;
  about: string;
  apart: string;
  arrivesOn: string;
  leavesOn: string;
};

const tick = (is: boolean | undefined) => (is ? "on" : "");

function WishesForm({ page, reply }: { page: Page; reply: DeskReply | undefined }) {
  const { t } = useTranslation(["hosting", "people"]);
  const { day } = useFormats();
  const { wishes } = page;
  const [form, fields] = useForm<TypedWishes>({
    id: "wishes",
    lastResult: reply?.result,
    defaultValue: {
      ...{ avoids: wishes?.avoids ?? [], diets: wishes?.diets ?? [] },
      ...{ interests: wishes?.interests ?? [], home: wishes?.home ?? "any" },
      ...{ noSmoking: tick(wishes?.noSmoking), stepFree: tick(wishes?.stepFree) },
      ...{ about: wishes?.about ?? "", apart: tick(page.apart) },
      ...{ arrivesOn: page.arrivesOn, leavesOn: page.leavesOn },
    },
  });
  const days = { min: page.startsOn, max: page.endsOn, type: "date", width: "code" } as const;
  return (
    <>
      <ErrorSummary form={form} />
      {page.isFromBefore ? <p className="quiet">{t("hosting:wishes.fromBefore")}</p> : null}
      {page.checkedOn ? (
        <p className="quiet">{t("hosting:wishes.checked", { date: day(page.checkedOn) })}</p>
      ) : null}
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <input type="hidden" name="version" value={page.version} />
        <CheckboxesField
          field={fields.avoids}
          label={t("hosting:wishes.avoids")}
          hint={t("hosting:wishes.avoidsHint")}
          options={pets.map((value) => ({ value, label: t(`hosting:pet.${value}`) }))}
        />
        <CheckboxField field={fields.noSmoking} label={t("hosting:wishes.noSmoking")} />
        <CheckboxField field={fields.stepFree} label={t("hosting:wishes.stepFree")} />
        <CheckboxesField
          field={fields.diets}
          label={t("people:field.diet")}
          options={diets.map((value) => ({ value, label: t(`people:diet.${value}`) }))}
        />
        <CheckboxesField
          field={fields.interests}
          label={t("hosting:card.likes")}
          options={interests.map((value) => ({ value, label: t(`hosting:interest.${value}`) }))}
        />
        <RadioField
          field={fields.home}
          label={t("hosting:wishes.home")}
          options={homesWanted.map((value) => ({ value, label: t(`hosting:homeWanted.${value}`) }))}
        />
        {page.hasSiblings ? (
          <CheckboxField field={fields.apart} label={t("hosting:wishes.apart")} />
        ) : null}
        <TextField field={fields.arrivesOn} label={t("hosting:wishes.arrivesOn")} {...days} />
        <TextField field={fields.leavesOn} label={t("hosting:wishes.leavesOn")} {...days} />
        <TextAreaField
          field={fields.about}
          label={t("hosting:wishes.about")}
          hint={t("hosting:wishes.aboutHint")}
          rows={4}
        />
        <p className="bar">
          <Button name="intent" value="save">
            {t("hosting:wishes.save")}
          </Button>
        </p>
      </Form>
    </>
  );
}
