import { Page } from '../../../ui/page/Page';

export default function Recount() {
  return <Page title="自己验票" />;
}
