import { data } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { readerOf } from "#app/http/reader.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  if (!isLanguage(params.lang)) throw data(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  return { reader: await readerOf(request), path: pathname.replace(/\.data$/, "") + search };
}

export default function LanguageLayout() {
  const { reader, path } = useLoaderData<typeof loader>();
  return (
    <PageFrame reader={reader} path={path}>
      <Outlet />
    </PageFrame>
  );
}
