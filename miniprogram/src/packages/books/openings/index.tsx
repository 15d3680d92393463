import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { books } from './books';
import { Enter } from './Enter';
import { OldDebts } from './OldDebts';
import { Openings } from './Openings';

/** 期初余额: how the books stood when the community moved here; brought in by one person, posted by another. */
export default function OpeningsPage() {
  const { book: named, openingId } = useParams<'book' | 'openingId'>();
  const book = books.find(({ id }) => id === named);
  return (
    <AtDesk title="期初余额">
      {(desk) => {
        if (openingId) return <OldDebts openingId={openingId} />;
        return book ? <Enter desk={desk} book={book} /> : <Openings desk={desk} />;
      }}
    </AtDesk>
  );
}
