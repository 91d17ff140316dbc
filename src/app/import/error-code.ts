/** Why a file was refused. */
export type ImportErrorCode =
  | 'read_failed'
  | 'write_failed'
  | 'cancelled'
  | 'empty'
  | 'bad_gzip'
  | 'unknown_format'
  | 'line_too_long'
  | 'bad_json'
  | 'wrong_columns'
  | 'wrong_type'
  | 'bad_number'
  | 'bad_time'
  | 'mixed_symbols'
  | 'no_symbol'
  | 'no_snapshot'
  | 'no_updates'
  | 'bad_recording';
