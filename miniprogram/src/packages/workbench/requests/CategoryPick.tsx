import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { PickField } from '../../../ui/form/PickField';

export interface CategoryPickProps {
  communityId: string;
  value: string | undefined;
  onChange: (category: string | undefined) => void;
}

/** No category has this id. */
const ALL = 'every-category';

/** 只看一类. */
export function CategoryPick({ communityId, value, onChange }: CategoryPickProps) {
  const kinds = useLoad(`repair-kinds.${communityId}`, () => cloud.requests.categories({ communityId }));
  const picks = (kinds.data?.categories ?? []).map(({ category, title }) => ({ id: category, text: title }));
  return (
    <PickField
      label="类别"
      picks={[{ id: ALL, text: '所有类别' }, ...picks]}
      value={value ?? ALL}
      onChange={(id) => onChange(id === ALL ? undefined : id)}
    />
  );
}
