/** Which column of a bank's CSV file means what. */
import { z } from "zod";
import { columnsSchema } from "#app/domain/import/columns-schema.ts";

/** What is read of a transfer. */
export const bankFields = ["date", "amount", "currency", "payer", "text", "account", "id"] as const;

export type BankField = (typeof bankFields)[number];

/** Without these nothing can be booked. */
export const neededBankFields = ["date", "amount"] as const satisfies readonly BankField[];

/** For each field the place of its column, counted from 0. */
export type BankMapping = Partial<Record<BankField, number>>;

/** What a treasurer says that the columns mean, and as it is stored. */
export const bankMappingSchema = columnsSchema<BankField>(bankFields, neededBankFields);

/** What nobody has explained yet: the header, and rows by which people see what a column holds. */
export const bankColumnsSchema = z.object({
  header: z.array(z.string()),
  samples: z.array(z.array(z.string())),
});

export type BankColumns = z.output<typeof bankColumnsSchema>;
