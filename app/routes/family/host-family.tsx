import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { HostFamilyPage } from "#app/domain/hosting/components/host-family-page.tsx";
import { hostFamilyCard } from "#app/domain/hosting/host-family-card.server.ts";
import { registrationPage } from "#app/domain/registrations/family-queries.server.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { formatName } from "#app/i18n/formats.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["hosting", "people", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const registrationId = found(z.uuid().safeParse(params.id).data);
  const { own } = found(await registrationPage(context, registrationId, language));
  const title = translator(language, "hosting")("card.titleOf", { name: formatName(own) });
  return { title, registrationId, card: await hostFamilyCard(context, registrationId, language) };
}

export default function FamilyHostFamilyPage() {
  return <HostFamilyPage {...useLoaderData<typeof loader>()} />;
}
