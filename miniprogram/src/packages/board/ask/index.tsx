import { Page } from '../../../ui/page/Page';

export default function Ask() {
  return <Page title="提问" />;
}
