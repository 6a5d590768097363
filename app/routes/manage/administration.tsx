import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import { LostPasskeys } from "#app/domain/accounts/components/lost-passkeys.tsx";
import { PeopleFinder } from "#app/domain/accounts/components/people-finder.tsx";
import { PeoplePage, type PeopleReply } from "#app/domain/accounts/components/people-page.tsx";
import { administrationOf, peopleOf } from "#app/domain/accounts/people-queries.server.ts";
import { isAdministrator } from "#app/domain/rights.ts";
import {
  contextOf,
  type PersonContext,
  requireStaff,
  staffActing,
} from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { changePeople, peopleDone } from "#app/http/people-action.server.ts";
import { translator } from "#app/i18n/translator.server.ts";

export const handle = { i18n: ["manage", "accounts", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

const nouns = ["communities", "events"] as const;

const platform = { kind: "platform" } as const;

function refuseOthers(context: PersonContext): PersonContext {
  if (!isAdministrator(context.actor)) throw data(null, { status: 403 });
  return context;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = refuseOthers(requireStaff(await contextOf(request), request));
  const language = languageOf(params);
  const chosen = chosenPlace(new URL(request.url));
  if (chosen) throw redirect(`/${language}/manage/${chosen}`);
  return {
    title: translator(language, "manage")("administration.title"),
    people: await peopleOf(context, platform),
    platform: found(await administrationOf(context, language)),
    done: peopleDone(request),
  };
}

/** `communities/duclair/people` where the finder asked for those of that town. */
function chosenPlace({ searchParams }: URL): string | null {
  const noun = nouns.find((one) => searchParams.has(one));
  const slug = noun && searchParams.get(noun);
  if (!slug || !/^[a-z0-9-]{1,80}$/.test(slug)) return null;
  const isProfile = noun === "communities" && searchParams.get("page") === "profile";
  return isProfile ? `${noun}/${slug}` : `${noun}/${slug}/people`;
}

export async function action({ request }: ActionFunctionArgs) {
  return changePeople(refuseOthers(await staffActing(request)), request, platform);
}

export default function AdministrationPage() {
  const { title, people, platform: shown, done } = useLoaderData<typeof loader>();
  const reply = useActionData<PeopleReply>();
  const { t } = useTranslation("manage");
  const { lang = "en" } = useParams();
  const lost = reply?.intent === "requestRecovery" ? reply.result : undefined;
  return (
    <PeoplePage title={title} people={people} done={done} reply={reply}>
      <section className="section stack--s">
        <h2>{t("administration.people")}</h2>
        <p>
          <a className="jump" href={`/${lang}/manage/communities/new`}>
            {t("town.new")}
          </a>
        </p>
        <PeopleFinder noun="communities" places={shown.communities} />
        <PeopleFinder noun="events" places={shown.events} />
      </section>
      <LostPasskeys recoveries={shown.recoveries} result={lost} />
    </PeoplePage>
  );
}
