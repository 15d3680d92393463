import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Drafting } from './Drafting';
import { Rewriting } from './Rewriting';
import { Standing } from './Standing';

/** 收费标准: those there are, drafting one, and writing the next version of one. Nothing can be billed by a draft. */
export default function Standards() {
  const { write, from } = useParams<'write' | 'from'>();
  return (
    <AtDesk title="收费标准">
      {(desk) => {
        if (!write) return <Standing desk={desk} />;
        return from ? <Rewriting desk={desk} standardId={from} /> : <Drafting desk={desk} from={undefined} />;
      }}
    </AtDesk>
  );
}
