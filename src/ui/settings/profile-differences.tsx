import type { JSX } from 'preact';
import { words } from '../words/words';

const { settings: WORDS } = words;

/** What the corrected profile mends, row by row. */
export function ProfileDifferences(): JSX.Element {
  return (
    <details class="profile-differences" data-testid="profile-differences">
      <summary>{WORDS.differences}</summary>
      <div class="scroll">
        <table class="rows">
          <thead>
            <tr>
              {WORDS.differenceHead.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {WORDS.differenceRows.map((row) => (
              <tr key={row[0]}>
                {row.map((text) => (
                  <td key={text}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="field-hint">{WORDS.shabbatInBoth}</p>
    </details>
  );
}
