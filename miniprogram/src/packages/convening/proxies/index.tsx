import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Compare } from './Compare';
import { Register } from './Register';
import { Written } from './Written';

/** 书面委托: put on file by one, compared with its scan by another. */
export default function WrittenProxies() {
  const { proxyId, register } = useParams<'proxyId' | 'register'>();
  return (
    <AtDesk title="书面委托">
      {({ communityId, today }) => {
        if (proxyId) return <Compare proxyId={proxyId} />;
        return register ? <Register communityId={communityId} today={today} /> : <Written communityId={communityId} />;
      }}
    </AtDesk>
  );
}
