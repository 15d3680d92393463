/** Collections are listed in pages of this many. */
export const PAGE = 100;

/** `POST /tcb/databasecollectionget`: what is there already. */
export const listRequest = (env, offset) => ({
  path: '/tcb/databasecollectionget',
  body: { env, limit: PAGE, offset },
});

/** `POST /tcb/databasecollectionadd` */
export const collectionRequest = (env, { name }) => ({
  path: '/tcb/databasecollectionadd',
  body: { env, collection_name: name },
});

/** `POST /tcb/updateindex`, one index at a time, so that one that is there already does not hide one that failed. Directions are text. */
export const indexRequest = (env, { name }, index) => ({
  path: '/tcb/updateindex',
  body: {
    env,
    collection_name: name,
    create_indexes: [
      {
        name: index.name,
        unique: index.unique === true,
        keys: index.keys.map(([field, direction]) => ({ name: field, direction: String(direction) })),
      },
    ],
    drop_indexes: [],
  },
});

/** Everything `database.json` asks for, as requests in order; nothing is ever dropped. */
export const databasePlan = (env, collections) =>
  collections.flatMap((collection) => [
    collectionRequest(env, collection),
    ...collection.indexes.map((index) => indexRequest(env, collection, index)),
  ]);
