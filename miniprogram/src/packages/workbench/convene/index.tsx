import { Page } from '../../../ui/page/Page';

export default function Convene() {
  return <Page title="召集业主大会" />;
}
