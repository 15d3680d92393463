import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Ask } from './Ask';
import { Ends } from './Ends';

/** 服务终止: through which day there is service, said by one person, agreed to by another; bills end with it. */
export default function ServiceEndDesk() {
  const { ask } = useParams<'ask'>();
  return (
    <AtDesk title="服务终止">
      {(desk) => (ask ? <Ask communityId={desk.communityId} today={desk.today} /> : <Ends desk={desk} />)}
    </AtDesk>
  );
}
