import { useState } from 'react';
import { CloudError } from '../../../cloud/error';
import { uploadMedia } from '../media';
import { type Kind, type RepairKinds, type Urgency, usualUrgency } from './kinds';

/** What is being reported, as it is filled in. */
export function useDraft(kinds: RepairKinds | undefined) {
  const [kind, setKind] = useState<Kind>('repair');
  const [common, setCommon] = useState(true);
  const [place, setPlace] = useState<string>();
  const [category, setCategory] = useState<string>();
  const [urgency, setUrgency] = useState<Urgency>();
  const [text, setText] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const [video, setVideo] = useState<string>();
  const howUrgent = urgency ?? usualUrgency(kinds, category);

  /** As it is sent; refuses what the phone can tell is missing. */
  const written = async (communityId: string, where: string | undefined) => {
    if (!category) throw new CloudError('INVALID_INPUT', kind === 'repair' ? '选一样，什么坏了' : '选一类', 'category');
    if (!where) throw new CloudError('INVALID_INPUT', '选在哪里', 'place');
    if (text.trim() === '') throw new CloudError('INVALID_INPUT', '说一句什么情况', 'text');
    const fileIds = await uploadMedia(photos, video, communityId);
    return { kind, category, common, place: where, urgency: howUrgent, text, fileIds };
  };
  return {
    ...{ kind, common, place, category, howUrgent, text, photos, video, written },
    ...{ setPlace, setUrgency, setText, setPhotos, setVideo },
    move: (shared: boolean) => {
      setCommon(shared);
      setPlace(undefined);
    },
    choose: (chosen: string) => {
      setCategory(chosen);
      setUrgency(undefined);
    },
    turnTo: (next: Kind) => {
      setKind(next);
      setCategory(undefined);
      setUrgency(undefined);
    },
  };
}
export type Draft = ReturnType<typeof useDraft>;
