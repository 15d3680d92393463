import { type Cloud, startCloud } from './cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());

test('add', async () => {
  const { _id } = await cloud.db.collection('things').add({ data: { a: 1, at: new Date(5) } });
  expect(await cloud.db.collection('things').doc(_id).get()).toMatchObject({ data: { a: 1, at: new Date(5) } });
  const r = await cloud.db
    .collection('things')
    .where({ a: cloud.db.command.gt(0) })
    .get();
  console.log(r);
});
