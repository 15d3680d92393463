import { resolve } from 'mingo/util';
import { type Doc, isPlain } from '../document';
import { requestFailed } from '../refusal';
import { distance, EARTH_RADIUS, intersects, type Position, requiredShape, shapeOf, within } from './shape';

type Test = (doc: unknown) => boolean;

/** Metres from a geometry's first point to the centre of `near`; undefined when the field holds no geometry. */
export function distanceTo(doc: Doc, field: string, centre: unknown): number | undefined {
  const [to] = requiredShape(centre).points;
  const [from] = shapeOf(resolve(doc, field))?.points ?? [];
  return from && to ? distance(from, to) : undefined;
}

/** `_.geoNear`: between `$minDistance` and `$maxDistance` metres of a point. */
export function $nearSphere(field: string, near: unknown): Test {
  if (!isPlain(near)) throw requestFailed('$nearSphere needs a $geometry');
  const { $geometry, $maxDistance = Number.POSITIVE_INFINITY, $minDistance = 0 } = near;
  return (doc) => {
    const metres = distanceTo(doc as Doc, field, $geometry);
    return metres !== undefined && metres >= Number($minDistance) && metres <= Number($maxDistance);
  };
}

/** `_.geoWithin`: wholly inside a Polygon, a MultiPolygon or a circle (`$centerSphere`, radius in radians). */
export function $geoWithin(field: string, area: unknown): Test {
  if (!isPlain(area)) throw requestFailed('$geoWithin needs a $geometry or a $centerSphere');
  const { $geometry, $centerSphere } = area;
  if (Array.isArray($centerSphere)) {
    const [centre, radians] = $centerSphere as [Position, number];
    const radius = radians * EARTH_RADIUS;
    return onShape(field, (shape) => shape.points.every((point) => distance(point, centre) <= radius));
  }
  const outer = requiredShape($geometry);
  return onShape(field, (shape) => within(shape, outer));
}

/** `_.geoIntersects`: shares a point with a geometry. */
export function $geoIntersects(field: string, area: unknown): Test {
  if (!isPlain(area)) throw requestFailed('$geoIntersects needs a $geometry');
  const other = requiredShape(area.$geometry);
  return onShape(field, (shape) => intersects(shape, other));
}

function onShape(field: string, test: (shape: NonNullable<ReturnType<typeof shapeOf>>) => boolean): Test {
  return (doc) => {
    const shape = shapeOf(resolve(doc as Doc, field));
    return shape !== undefined && test(shape);
  };
}
