import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { FamilyOrderPage } from "#app/domain/payments/components/family-order-page.tsx";
import { familyOrder } from "#app/domain/payments/order-queries.server.ts";
import { checkoutForm } from "#app/domain/payments/schema.ts";
import { AccountForm } from "#app/domain/refunds/components/account-form.tsx";
import { accountShown, saveAccount } from "#app/domain/refunds/save-account.server.ts";
import { accountForm } from "#app/domain/refunds/schema.ts";
import { startCheckout } from "#app/domain/payments/start-checkout.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["payments", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const id = found(z.uuid().safeParse(params.id).data);
  const order = found(await familyOrder(context, id, language));
  const title = translator(language, "payments")("order.titleOf", { event: order.event.title });
  const query = new URL(request.url).searchParams;
  const account = order.paid > order.owed ? await accountShown(context, { orderId: id }) : null;
  return {
    ...{ title, order, account, isBack: query.has("back") },
    isAccountSaved: query.get("done") === "account",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const language = languageOf(params);
  const orderId = found(z.uuid().safeParse(params.id).data);
  const form = await formOf(request);
  if (form.get("intent") === "account")
    return handleOneOfForms(form, accountForm, async (account) => {
      await saveAccount(context, { orderId, form: account });
      return redirect(`/${language}/family/orders/${orderId}?done=account#main`);
    });
  return handleOneOfForms(form, checkoutForm, async (checkout) =>
    redirect(await startCheckout(context, { ...checkout, orderId, language }), 303),
  );
}

export default function OrderPage() {
  const { account, isAccountSaved, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<OneOfFormsReply>();
  const { paid, owed, currency } = page.order;
  const isOfAccount = reply?.intent === "account";
  return (
    <FamilyOrderPage
      {...page}
      reply={isOfAccount ? undefined : reply}
      moneyBack={
        paid > owed ? (
          <AccountForm
            amount={{ minor: paid - owed, currency }}
            known={account}
            isSaved={isAccountSaved && !reply}
            reply={isOfAccount ? reply : undefined}
          />
        ) : null
      }
    />
  );
}
