import { Ajv, type ValidateFunction } from "ajv";
import type { Contract } from "./generate.ts";
import type { Root } from "./roots.ts";

/** Where a value breaks the contract, and how. */
export type Breach = { path: string; message: string };

/** A function that says where a value is not what the contract's root demands. */
export function contractCheck(contract: Contract) {
  const ajv = new Ajv({ strict: false, allErrors: false });
  const compiled = new Map<Root, ValidateFunction>();
  return (root: Root, value: unknown): Breach[] => {
    const validate =
      compiled.get(root) ?? ajv.compile({ $defs: contract.$defs, ...contract.roots[root] });
    compiled.set(root, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => ({
      path: instancePath,
      message: [message, params["additionalProperty"]].filter(Boolean).join(": "),
    }));
  };
}
