import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import { LostPasskeys } from "#app/domain/accounts/components/lost-passkeys.tsx";
import { PeoplePage, type PeopleReply } from "#app/domain/accounts/components/people-page.tsx";
import { administrationOf, peopleOf } from "#app/domain/accounts/people-queries.server.ts";
import { isAdministrator } from "#app/domain/accounts/permissions.ts";
import { contextOf, type PersonContext, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { changePeople, peopleDone } from "#app/http/people-action.server.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { useFormats } from "#app/i18n/use-formats.ts";

export const handle = { i18n: ["manage", "accounts", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

const platform = { kind: "platform" } as const;

async function administratorContext(request: Request): Promise<PersonContext> {
  const context = requireStaff(await contextOf(request), request);
  if (!isAdministrator(context.actor)) throw data(null, { status: 403 });
  return context;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await administratorContext(request);
  const language = languageOf(params);
  return {
    title: translator(language, "manage")("administration.title"),
    people: await peopleOf(context, platform),
    platform: found(await administrationOf(context, language)),
    done: peopleDone(request),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  return changePeople(await administratorContext(request), request, platform);
}

export default function AdministrationPage() {
  const { title, people, platform: shown, done } = useLoaderData<typeof loader>();
  const reply = useActionData<PeopleReply>();
  const { lang = "en" } = useParams();
  const { t } = useTranslation("manage");
  const formats = useFormats();
  const lost = reply?.intent === "requestRecovery" ? reply.result : undefined;
  const lists = [
    { noun: "communities", items: formats.sortByName(shown.communities, ({ name }) => name) },
    { noun: "events", items: shown.events },
  ] as const;
  return (
    <PeoplePage title={title} people={people} done={done} reply={reply}>
      {lists.map(({ noun, items }) => (
        <section key={noun} className="section stack--s">
          <h2>{t(`administration.${noun}`)}</h2>
          <ul className="rows">
            {items.map(({ slug, name }) => (
              <li key={slug}>
                <Link className="jump" to={`/${lang}/manage/${noun}/${slug}/people`}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <LostPasskeys recoveries={shown.recoveries} result={lost} />
    </PeoplePage>
  );
}
