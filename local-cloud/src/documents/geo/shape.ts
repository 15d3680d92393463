import { isPlain } from '../document';
import { requestFailed } from '../refusal';

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number];
type Segment = readonly [Position, Position];
/** Outer ring first, then holes; rings are closed. */
type Rings = readonly (readonly Position[])[];

/** A GeoJSON geometry taken apart; edges are straight in longitude and latitude, good for a city, not for an ocean. */
export interface Shape {
  points: Position[];
  segments: Segment[];
  polygons: Rings[];
}

/** Earth radius in metres, as MongoDB has it. */
export const EARTH_RADIUS = 6_378_100;

/** Takes a GeoJSON Point, LineString, Polygon or Multi… apart; undefined for anything else. */
export function shapeOf(geometry: unknown): Shape | undefined {
  if (!isPlain(geometry)) return undefined;
  const shape: Shape = { points: [], segments: [], polygons: [] };
  const { type, coordinates } = geometry;
  if (!Array.isArray(coordinates)) return undefined;
  const line = (positions: Position[]) => {
    shape.points.push(...positions);
    for (let i = 1; i < positions.length; i++)
      shape.segments.push([positions[i - 1], positions[i]] as unknown as Segment);
  };
  const polygon = (rings: Position[][]) => {
    rings.forEach(line);
    shape.polygons.push(rings);
  };
  if (type === 'Point') shape.points.push(coordinates as unknown as Position);
  else if (type === 'MultiPoint') shape.points.push(...(coordinates as Position[]));
  else if (type === 'LineString') line(coordinates as Position[]);
  else if (type === 'MultiLineString') (coordinates as Position[][]).forEach(line);
  else if (type === 'Polygon') polygon(coordinates as Position[][]);
  else if (type === 'MultiPolygon') (coordinates as Position[][][]).forEach(polygon);
  else return undefined;
  return shape;
}

/** As `shapeOf`, for a geometry in a query. */
export function requiredShape(geometry: unknown): Shape {
  const shape = shapeOf(geometry);
  if (!shape) throw requestFailed(`unknown GeoJSON geometry: ${JSON.stringify(geometry)}`);
  return shape;
}

/** Great-circle distance in metres. */
export function distance([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const rad = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2;
  const h = half(lat2 - lat1) + Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * half(lng2 - lng1);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** True when everything of `inner` lies in one of the polygons of `outer`, the edge included. */
export function within(inner: Shape, outer: Shape): boolean {
  return outer.polygons.some((rings) => inner.points.every((point) => inside(point, rings)));
}

/** True when the two have a point in common. */
export function intersects(a: Shape, b: Shape): boolean {
  return (
    a.points.some((point) => b.polygons.some((rings) => inside(point, rings)) || touches(point, b)) ||
    b.points.some((point) => a.polygons.some((rings) => inside(point, rings)) || touches(point, a)) ||
    a.segments.some((one) => b.segments.some((other) => crosses(one, other)))
  );
}

function touches(point: Position, shape: Shape): boolean {
  return (
    shape.points.some((other) => other[0] === point[0] && other[1] === point[1]) ||
    shape.segments.some((segment) => onSegment(point, segment))
  );
}

function inside(point: Position, [outer, ...holes]: Rings): boolean {
  if (!outer) return false;
  return inRing(point, outer) && !holes.some((hole) => inRing(point, hole) && !onRing(point, hole));
}

function inRing(point: Position, ring: readonly Position[]): boolean {
  if (onRing(point, ring)) return true;
  const [x, y] = point;
  let odd = false;
  eachSegment(ring, ([[x1, y1], [x2, y2]]) => {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  });
  return odd;
}

function onRing(point: Position, ring: readonly Position[]): boolean {
  let found = false;
  eachSegment(ring, (segment) => {
    found ||= onSegment(point, segment);
  });
  return found;
}

function eachSegment(ring: readonly Position[], visit: (segment: Segment) => void): void {
  ring.forEach((to, i) => {
    const from = ring[i - 1];
    if (from) visit([from, to]);
  });
}

/** Twice the signed area of the triangle: which side of a→b the point c is on. */
function side(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function onSegment(point: Position, [a, b]: Segment): boolean {
  return (
    side(a, b, point) === 0 &&
    Math.min(a[0], b[0]) <= point[0] &&
    point[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= point[1] &&
    point[1] <= Math.max(a[1], b[1])
  );
}

function crosses([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
