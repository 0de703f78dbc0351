/** Why a headline was chosen: its form in the essay. */
export type Reason =
  | 'sentence'
  | 'clause'
  | 'before-adjunct'
  | 'within'
  | 'question'
  | 'heading'
  | 'first-words';
