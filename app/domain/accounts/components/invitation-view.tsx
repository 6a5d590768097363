import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { InvitationInView } from "#app/domain/accounts/people-queries.server.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { PasskeyButton } from "./passkey-button.tsx";

/** What is offered, and the ways to accept it. */
export function InvitationView({
  invitation,
  token,
}: {
  invitation: InvitationInView;
  token: string;
}) {
  const { t } = useTranslation("accounts");
  const formats = useFormats();
  const { role, place, email, lastDay } = invitation;
  return (
    <>
      <ul className="rows">
        {role ? <li>{t("invitation.role", { role: t(`role.${role}`) })}</li> : null}
        {role && place ? <li>{t("invitation.place", { place })}</li> : null}
        <li>{t("invitation.email", { email })}</li>
        {lastDay ? <li>{t("invitation.until", { date: formats.day(lastDay) })}</li> : null}
      </ul>
      <p>{role ? t("invitation.why") : t("invitation.recoveryText")}</p>
      <WaysToAccept invitation={invitation} token={token} />
    </>
  );
}

function WaysToAccept({ invitation, token }: { invitation: InvitationInView; token: string }) {
  const { t } = useTranslation("accounts");
  const { pathname } = useLocation();
  const { role, way, isDemo } = invitation;
  return (
    <>
      {way === "enrol" ? (
        <PasskeyButton
          purpose="enrol"
          invitation={token}
          variant="main"
          label={role ? t("invitation.enrol") : t("invitation.recoveryButton")}
        />
      ) : null}
      {way === "showPasskey" ? (
        <>
          <p>{t("invitation.signInFirst")}</p>
          <PasskeyButton
            purpose="signIn"
            to={pathname}
            variant="main"
            label={t("signIn.passkey")}
          />
        </>
      ) : null}
      {way === "accept" || (isDemo && role) ? (
        <Form method="post">
          <Button variant={way === "accept" ? "main" : "line"} name="intent" value="resend">
            {way === "accept" ? t("invitation.accept") : t("invitation.demo")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
