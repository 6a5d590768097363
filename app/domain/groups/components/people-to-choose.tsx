import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import type { GroupedPerson, ShownGroup } from "../queries.server.ts";

type Props = { people: readonly GroupedPerson[]; isOfRooms: boolean };

/** People with a box each. */
export function PeopleToChoose({ people, isOfRooms }: Props) {
  const { t } = useTranslation(["groups", "people"]);
  const { duration } = useFormats();
  return (
    <ul className="choice choice--tight">
      {people.map(({ id, name, age, town, rooming }) => (
        <li key={id}>
          <label>
            <input type="checkbox" name="people" value={id} />
            <span>
              {name}{" "}
              <span className="quiet small of-person">
                {[
                  duration(age, "year"),
                  town,
                  isOfRooms ? t(`people:rooming.${rooming ?? "ask"}`) : null,
                ]
                  .filter((word) => word !== null)
                  .join(" · ")}
              </span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

type ChoiceProps = { id: string; groups: readonly ShownGroup[] };

/** Into which group those who are chosen go. */
export function GroupChoice({ id, groups }: ChoiceProps) {
  const { t } = useTranslation("groups");
  return (
    <div className="field into-group">
      <label htmlFor={id}>{t("into")}</label>
      <span className="bar">
        <select className="input" id={id} name="group">
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {t("free", { name: group.name, part: group.people.length, all: group.capacity })}
            </option>
          ))}
        </select>
        <Button variant="line" name="intent" value="place">
          {t("place")}
        </Button>
      </span>
    </div>
  );
}
