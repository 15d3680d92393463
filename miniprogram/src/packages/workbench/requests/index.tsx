import { Page } from '../../../ui/page/Page';

export default function Requests() {
  return <Page title="报修派单" />;
}
