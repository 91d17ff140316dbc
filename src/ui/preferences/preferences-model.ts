import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { KeptTexts } from '../models/kept-texts';
import { type Language, languageFor } from '../words/languages';
import { CHOICES, type Preference, type PreferenceName } from './preferences';

/** What the person chose about the page, each kept on this device as soon as it is chosen. */
export class PreferencesModel {
  readonly language: ReadonlySignal<Preference<'language'>>;
  readonly theme: ReadonlySignal<Preference<'theme'>>;
  readonly motion: ReadonlySignal<Preference<'motion'>>;
  readonly keys: ReadonlySignal<Preference<'keys'>>;
  readonly awake: ReadonlySignal<Preference<'awake'>>;
  readonly notifyFills: ReadonlySignal<Preference<'notifyFills'>>;
  readonly notifyHalts: ReadonlySignal<Preference<'notifyHalts'>>;
  readonly notifyRests: ReadonlySignal<Preference<'notifyRests'>>;
  readonly tour: ReadonlySignal<Preference<'tour'>>;
  readonly #store: KeptTexts;
  /** Counts the choices: what the store keeps is read anew after each. */
  readonly #version = signal(0);

  constructor(store: KeptTexts) {
    this.#store = store;
    this.language = this.#kept('language');
    this.theme = this.#kept('theme');
    this.motion = this.#kept('motion');
    this.keys = this.#kept('keys');
    this.awake = this.#kept('awake');
    this.notifyFills = this.#kept('notifyFills');
    this.notifyHalts = this.#kept('notifyHalts');
    this.notifyRests = this.#kept('notifyRests');
    this.tour = this.#kept('tour');
  }

  /** The language that the page speaks after the next reload. */
  spokenLanguage(): Language {
    return languageFor(this.language.value, navigator.languages);
  }

  /** Whether the page has to follow the desk while it is out of sight. */
  wantsNotices(): boolean {
    const wanted = [this.notifyFills, this.notifyHalts, this.notifyRests];
    return wanted.some((one) => one.value === 'on');
  }

  choose<Name extends PreferenceName>(name: Name, value: Preference<Name>): void {
    this.#store.write(name, value);
    this.#version.value += 1;
  }

  /** A preference as it is kept; what is none of its choices counts as never chosen. */
  #kept<Name extends PreferenceName>(name: Name): ReadonlySignal<Preference<Name>> {
    const choices: readonly Preference<Name>[] = CHOICES[name];
    const first: Preference<Name> = CHOICES[name][0];
    return computed(() => {
      const text = this.#version.value < 0 ? null : this.#store.read(name);
      return choices.find((choice) => choice === text) ?? first;
    });
  }
}
