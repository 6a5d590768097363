import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Role } from "#app/domain/accounts/actor.ts";
import { homeZones } from "#app/i18n/home-zones.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";

export type ShownInvitation = {
  id: string;
  email: string;
  role: Role;
  expiresAt: Date;
  canWithdraw: boolean;
};

/** Roles that were offered and not accepted yet. */
export function InvitationList({ invitations }: { invitations: ShownInvitation[] }) {
  const { t } = useTranslation(["manage", "accounts"]);
  const { lang } = useParams();
  const formats = useFormats();
  const zone = homeZones[isLanguage(lang) ? lang : "en"];
  if (invitations.length === 0) return null;
  return (
    <section className="section stack--s">
      <h2>{t("manage:people.invitations")}</h2>
      <Lines>
        {invitations.map(({ id, email, role, expiresAt, canWithdraw }) => (
          <Line
            key={id}
            label={t(`accounts:role.${role}`)}
            action={
              canWithdraw ? (
                <Form method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button
                    variant="quiet"
                    name="intent"
                    value="withdrawInvitation"
                    aria-label={t("manage:people.withdrawInvitationOf", { email })}
                  >
                    {t("manage:people.withdrawInvitation")}
                  </Button>
                </Form>
              ) : null
            }
          >
            {email}
            <br />
            <span className="quiet small">
              {t("manage:people.acceptBy", { date: formats.dayAt(expiresAt, zone) })}
            </span>
          </Line>
        ))}
      </Lines>
    </section>
  );
}
