export type Scalar = string | number | boolean | Date | null;

type Leaf = Scalar | undefined;
type Inside<V> = V extends readonly (infer E)[] ? E : V;
type NestedKeys<V> = V extends Leaf ? never : V extends object ? keyof V & string : never;

/** A field of `T`, or one level inside it: `company.phone`, `owners.phoneHash`. */
export type Path<T> = {
  [K in keyof T & string]: K | (unknown extends T[K] ? never : `${K}.${NestedKeys<Inside<T[K]>>}`);
}[keyof T & string];

type FieldOf<V, K extends string> = V extends Leaf ? never : K extends keyof V ? V[K] : never;

/** What stands at a path. */
export type At<T, P extends string> = P extends keyof T
  ? T[P]
  : P extends `${infer K}.${infer Rest}`
    ? K extends keyof T
      ? FieldOf<Inside<T[K]>, Rest>
      : never
    : never;
