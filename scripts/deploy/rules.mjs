/**
 * Security rules have no API for an ordinary mini-program (`componenttcb/dbmodifyacl` takes the token of a third-party platform
 * only), so they are said as steps. The phone never touches the database; what counts is that every collection is closed to it.
 */
export function rulesByHand(env, collections) {
  const [first] = collections;
  const rules = new Set(collections.map((collection) => JSON.stringify(collection.rules)));
  if (rules.size !== 1) throw new Error('database.json asks for different rules; this step knows one');
  const names = collections.map(({ name }) => name).join(' ');
  console.log(`
By hand, in the cloud console (云开发 → 数据库 → 集合 → 数据权限), once for every new collection:
  choose 自定义安全规则 and paste  ${JSON.stringify(first.rules)}
  (the same as 所有用户不可读写)
  collections: ${names}
Or with Tencent Cloud’s CLI, signed in to the account that owns ${env}; we have not run this ourselves:
  for c in ${names}; do
    tcb api tcb ModifySafeRule -e ${env} --body "{\\"EnvId\\":\\"${env}\\",\\"CollectionName\\":\\"$c\\",\\"AclTag\\":\\"ADMINONLY\\"}"
  done
And 云存储 → 权限设置: 仅创建者可读写. Others see files only through links the functions make, which end by themselves.`);
}
