import { useEffect, useState } from 'react';
import { Card } from '../ui/card/Card';
import { Cell } from '../ui/cell/Cell';
import { ChoiceRow } from '../ui/sheet/ChoiceRow';
import { Sheet } from '../ui/sheet/Sheet';
import { choosePersona, openid } from './persona';
import { listPersonas, type Persona } from './personas';

/** Local build only: act as somebody else. Stands on 我的; choosing loads the app anew. */
export function PersonaSwitch() {
  const [personas, setPersonas] = useState<Persona[]>();
  const [open, setOpen] = useState(false);
  const now = openid();
  useEffect(() => {
    void listPersonas().then(setPersonas, () => setPersonas([]));
  }, []);
  const name = personas?.find((persona) => persona.openid === now)?.name ?? now ?? '没选';
  return (
    <Card kind="list">
      <Cell
        icon="swap"
        tint="pine"
        text="换个人试用"
        detail="只在本机演示里有"
        aside={name}
        last
        onClick={() => setOpen(true)}
      />
      <Sheet open={open} title="换个人试用" onClose={() => setOpen(false)}>
        {personas?.map((persona) => (
          <ChoiceRow
            key={persona.openid}
            on={persona.openid === now}
            name={persona.name}
            note={[persona.note, persona.phone].filter(Boolean).join(' · ')}
            onClick={() => choosePersona(persona.openid)}
          />
        ))}
      </Sheet>
    </Card>
  );
}
