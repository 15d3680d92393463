import { useState } from 'react';
import { Kinds } from '../../../ui/form/Kinds';
import { type Category, iconOf, shownCategories } from './kinds';

export interface WhatProps {
  label: string;
  categories: readonly Category[];
  value: string | undefined;
  error: string | undefined;
  onChange: (category: string) => void;
}

/** 什么坏了. */
export function What({ label, categories, value, error, onChange }: WhatProps) {
  const [all, setAll] = useState(false);
  const choose = (category: string) => {
    if (category === categories.at(-1)?.category) setAll(true);
    onChange(category);
  };
  return (
    <Kinds
      label={label}
      error={error}
      kinds={shownCategories(categories, all).map(({ category, title }) => ({
        id: category,
        text: title,
        icon: iconOf(category),
      }))}
      value={value}
      onChange={choose}
    />
  );
}
