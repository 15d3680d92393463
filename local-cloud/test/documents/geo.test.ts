import { type Cloud, startCloud } from './cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  const { Geo } = cloud.db;
  await cloud.db.collection('things').add({
    data: [
      { _id: 'far', at: Geo.Point(116.5, 39.9) },
      { _id: 'near', at: Geo.Point(116.401, 39.9) },
      { _id: 'here', at: Geo.Point(116.4, 39.9) },
      { _id: 'path', at: Geo.LineString([Geo.Point(116.3, 39.9), Geo.Point(116.45, 39.9)]) },
      { _id: 'none', at: null },
    ],
  });
});
afterAll(() => cloud.close());

const ids = async (criteria: unknown) =>
  (await cloud.db.collection('things').where(criteria).get()).data.map(({ _id }) => _id);

/** A square of `half` degrees around 116.4, 39.9. */
function square(half: number) {
  const { Geo } = cloud.db;
  const corner = (x: number, y: number) => Geo.Point(116.4 + x * half, 39.9 + y * half);
  return Geo.Polygon([Geo.LineString([corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)])]);
}

test('geoNear: within metres, nearest first', async () => {
  const { command: _, Geo } = cloud.db;
  expect(await ids({ at: _.geoNear({ geometry: Geo.Point(116.4, 39.9), maxDistance: 1000, minDistance: 0 }) })).toEqual(
    ['here', 'near'],
  );
  expect(
    await ids({ at: _.geoNear({ geometry: Geo.Point(116.4, 39.9), minDistance: 50, maxDistance: 1000 }) }),
  ).toEqual(['near']);
});

test('geoWithin: wholly inside a polygon or a circle', async () => {
  const { command: _, Geo } = cloud.db;
  expect(await ids({ at: _.geoWithin({ geometry: square(0.01) }) })).toEqual(['near', 'here']);
  expect(await ids({ at: _.geoWithin({ centerSphere: [Geo.Point(116.4, 39.9), 20_000 / 6_378_100] }) })).toEqual([
    'far',
    'near',
    'here',
    'path',
  ]);
});

test('geoIntersects: has a point in common', async () => {
  const { command: _, Geo } = cloud.db;
  expect(await ids({ at: _.geoIntersects({ geometry: square(0.0005) }) })).toEqual(['here', 'path']);
  expect(await ids({ at: _.geoIntersects({ geometry: Geo.Point(116.4, 39.9) }) })).toEqual(['here', 'path']);
});

test('a point comes back as GeoJSON that the SDK understands', async () => {
  expect((await cloud.db.collection('things').doc('here').get()).data.at).toMatchObject({
    longitude: 116.4,
    latitude: 39.9,
  });
});

test('aggregate geoNear gives the distance in metres', async () => {
  const { list } = await cloud.db
    .collection('things')
    .aggregate()
    .geoNear({
      near: cloud.db.Geo.Point(116.4, 39.9),
      key: 'at',
      distanceField: 'metres',
      spherical: true,
      maxDistance: 100,
    })
    .end();
  expect(list).toMatchObject([
    { _id: 'here', metres: 0 },
    { _id: 'near', metres: expect.closeTo(85.4, 0) },
  ]);
});
