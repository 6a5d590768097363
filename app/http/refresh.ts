/** After two seconds a page that shows work under way asks how far it is; to an address with an anchor no browser goes again. */
export const REFRESH = { httpEquiv: "refresh", content: "2;url=?" } as const;
