import { createContext } from "react";

/** The nonce of this answer's scripts; undefined on pages without script. */
export const NonceContext = createContext<string | undefined>(undefined);
