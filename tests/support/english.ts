import { english } from '../../src/ui/words/en/english';
import { speak } from '../../src/ui/words/words';

speak(english);
