/** The gallery shows; it does not do. */
export const nothing = (): void => undefined;
