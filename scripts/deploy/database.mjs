import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { collectionRequest, databasePlan, indexRequest, listRequest, PAGE } from './plan.mjs';
import { rulesByHand } from './rules.mjs';
import { settings } from './settings.mjs';
import { connect } from './wechat.mjs';

const file = path.join('cloudfunctions', 'dist', 'database.json');

/** Collections and indexes as `database.json` declares them. May be run again and again: what is there stays as it is. */
export async function deployDatabase({ dryRun }) {
  const given = settings(['WX_APPID', 'WX_SECRET', 'WX_ENV'], { dryRun });
  const env = given.WX_ENV;
  const collections = JSON.parse(await readFile(process.env.MULIN_DATABASE || file, 'utf8'));
  if (dryRun) {
    for (const { path, body } of databasePlan(env, collections)) console.log(`POST ${path} ${JSON.stringify(body)}`);
  } else {
    const wechat = await connect(given);
    const there = await collectionsThere(wechat, env);
    for (const collection of collections) await create(wechat, env, collection, there);
    await look(wechat, env, collections);
  }
  rulesByHand(env, collections);
}

async function collectionsThere(wechat, env) {
  const there = new Map();
  for (let offset = 0; ; offset += PAGE) {
    const answer = await wechat.send(listRequest(env, offset));
    if (answer.errcode !== 0) throw failed('list of collections', answer);
    for (const { name, index_count: indexes } of answer.collections) there.set(name, indexes);
    if (answer.collections.length < PAGE) return there;
  }
}

async function create(wechat, env, collection, there) {
  const { name, indexes } = collection;
  const said = [];
  if (there.has(name)) said.push('there');
  else said.push(await done(`collection ${name}`, wechat.send(collectionRequest(env, collection))));
  for (const index of indexes) {
    const title = `index ${name}.${index.name}`;
    said.push(`${index.name} ${await done(title, wechat.send(indexRequest(env, collection, index)))}`);
  }
  console.log(`${name}: ${said.join(', ')}`);
}

/** A unique index that cannot be made because two documents hold the same (E11000) is a failure, not "there already". */
const isThere = ({ errmsg = '' }) => /exist/i.test(errmsg) && !/E11000|duplicate key|not exist/i.test(errmsg);

async function done(title, answering) {
  const answer = await answering;
  if (answer.errcode === 0) return 'created';
  if (isThere(answer)) return 'there';
  throw failed(title, answer);
}

/** No API tells what an index is made of, so only their number can be looked at; the one on `_id` counts too. */
async function look(wechat, env, collections) {
  const there = await collectionsThere(wechat, env);
  const short = collections.filter(({ name, indexes }) => !((there.get(name) ?? 0) > indexes.length));
  for (const { name, indexes } of short) {
    console.log(
      `! ${name}: ${indexes.length} indexes wanted, ${there.get(name) ?? 0} counted with that on _id; look in the console`,
    );
  }
  console.log(`${collections.length} collections, ${short.length === 0 ? 'all' : 'not all'} with their indexes.`);
}

const failed = (title, { errcode, errmsg }) => new Error(`${title}: ${errcode} ${errmsg}`);
