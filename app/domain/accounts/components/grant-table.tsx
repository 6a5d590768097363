import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Role } from "#app/domain/accounts/actor.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export type ShownGrant = {
  id: string;
  role: Role;
  lastDay: string | null;
  name: string | null;
  email: string;
  canWithdraw: boolean;
};

/** Everybody who holds a role here, each line with the button that takes it back. */
export function GrantTable({ grants }: { grants: ShownGrant[] }) {
  const { t } = useTranslation(["manage", "accounts"]);
  const formats = useFormats();
  if (grants.length === 0)
    return <EmptyState title={t("manage:people.emptyTitle")} text={t("manage:people.emptyText")} />;
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t("manage:people.person")}</th>
          <th scope="col">{t("manage:people.role")}</th>
          <th scope="col">{t("manage:people.until")}</th>
          <th scope="col">{t("manage:people.action")}</th>
        </tr>
      </thead>
      <tbody>
        {grants.map(({ id, role, lastDay, name, email, canWithdraw }) => (
          <tr key={id}>
            <th scope="row" className="full">
              <span className="name">{name ?? email}</span>
              {name ? <span className="latin">{email}</span> : null}
            </th>
            <td className="end">{t(`accounts:role.${role}`)}</td>
            <td className="full">
              {lastDay ? formats.day(lastDay, "medium") : t("manage:people.noEnd")}
            </td>
            <td className="end">
              {canWithdraw ? (
                <Form method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button
                    variant="quiet"
                    small
                    name="intent"
                    value="withdraw"
                    aria-label={t("manage:people.withdrawFrom", {
                      role: t(`accounts:role.${role}`),
                      name: name ?? email,
                    })}
                  >
                    {t("manage:people.withdraw")}
                  </Button>
                </Form>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
