import { useParams } from '../../../routes';
import { AtDesk } from '../desk/AtDesk';
import { Drafting } from './Drafting';
import { Standing } from './Standing';

/** 收费标准: those there are, and drafting one. Nothing can be billed by a draft. */
export default function Standards() {
  const { write } = useParams<'write'>();
  return <AtDesk title="收费标准">{(desk) => (write ? <Drafting desk={desk} /> : <Standing desk={desk} />)}</AtDesk>;
}
