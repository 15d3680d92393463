import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { books } from './books';
import { Enter } from './Enter';
import { Openings } from './Openings';

/** 期初余额: how the books stood when the community moved here; brought in by one person, posted by another. */
export default function OpeningsPage() {
  const { book: named } = useParams<'book'>();
  const book = books.find(({ id }) => id === named);
  return (
    <AtDesk title="期初余额">{(desk) => (book ? <Enter desk={desk} book={book} /> : <Openings desk={desk} />)}</AtDesk>
  );
}
