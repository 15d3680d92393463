import { appointments, memberships, persons } from '@mulin/shared-types/documents/people';
import type { Role } from '@mulin/shared-types/roles';
import type { Membership } from '../kit/authorise';
import { absent, type Row, table } from '../kit/database';
import { idOf } from '../kit/ids';
import type { Place } from '../kit/place';
import { keyedHash, seal } from '../kit/sealed';
import { grant, placeFields } from './membership';
import { boundsOf, type Term } from './posts/term';

type Appointment = Row<typeof appointments>;

/** Posts one phone number can be given before it first signs in, and people who proved the same number. */
const MOST = 50;

export interface Post {
  role: Role;
  place: Place;
  personName: string;
  phone: string;
  /** 任期; without one from when it is taken up until somebody ends it. */
  term?: Term;
}

/** Gives a post to a phone number. Who has proven that number already holds it at once; else it waits. Asking twice gives it once. */
export async function appoint({ role, place, personName, phone, term }: Post, by: string, at: Date): Promise<string> {
  const phoneHash = keyedHash('phone', phone);
  const fields = placeFields(role, place);
  const appointment: Appointment = {
    _id: idOf('a', 'membership', role, ...Object.values(fields), phoneHash),
    role,
    ...fields,
    personName: seal('name', personName),
    phoneHash,
    ...(term ? { term } : {}),
    state: 'waiting',
    by,
    at,
  };
  if (!(await table(appointments).insertIfAbsent(appointment))) {
    const ofTerm = { term: term ?? absent() };
    const renewed = { state: 'waiting' as const, personName: appointment.personName, ...ofTerm, by, at };
    await table(appointments).update(appointment._id, {}, renewed);
  }
  const holders = await table(persons).find({ phoneHash }, { limit: MOST });
  for (const { _id } of holders) await take(appointment, _id, at);
  return appointment._id;
}

/** What happens when a phone number signs in: the posts that wait for it become the person's. */
export async function takeAppointments(openid: string, phoneHash: string, at: Date): Promise<Membership[]> {
  const waiting = await table(appointments).find({ phoneHash, state: 'waiting' }, { limit: MOST });
  const taken: Membership[] = [];
  for (const appointment of waiting) taken.push(await take(appointment, openid, at));
  return taken;
}

/** First the membership, then the mark that it was taken: whatever breaks off in between is done again, harmlessly. */
async function take(appointment: Appointment, openid: string, at: Date): Promise<Membership> {
  const { role, personName, by } = appointment;
  const bounds = boundsOf(appointment.term, at);
  const held = await grant(
    { openid, role, place: appointment, personNameSealed: personName, ground: 'appointed', by },
    bounds.since,
    bounds.until,
  );
  if (!(await table(appointments).update(appointment._id, { state: 'waiting' }, { state: 'taken' })))
    await endIfTakenBack(appointment._id, held, at);
  return held;
}

/** Whoever gave it took it back at this very moment, and was told nobody had it. */
async function endIfTakenBack(appointmentId: string, { _id }: Membership, at: Date): Promise<void> {
  if ((await table(appointments).get(appointmentId))?.state !== 'ended') return;
  await table(memberships).update(_id, { status: 'active' }, { status: 'ended', until: at });
}
