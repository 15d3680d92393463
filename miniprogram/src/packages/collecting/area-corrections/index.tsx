import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Ask } from './Ask';
import { Corrections } from './Corrections';

/** 面积更正: entered by one person, approved by another; bills follow by day. */
export default function AreaCorrectionDesk() {
  const { ask } = useParams<'ask'>();
  return (
    <AtDesk title="面积更正">
      {(desk) => (ask ? <Ask communityId={desk.communityId} today={desk.today} /> : <Corrections desk={desk} />)}
    </AtDesk>
  );
}
