/** Shells for which there is a script. */
export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/**
 * Scripts that ask the program itself. Each runs `ringfence complete` with the words up to the cursor. The answer is one
 * candidate a line, with its description after a tab; a last line `:files` or `:folders` leaves paths to the shell.
 */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: `# Completion of ringfence for bash. In ~/.bashrc: eval "$(ringfence completion bash)"
_ringfence() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    case "$line" in
      :files) compopt -o default 2>/dev/null ;;
      :folders) compopt -o dirnames 2>/dev/null ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(ringfence complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _ringfence ringfence
`,
  zsh: `#compdef ringfence
# Completion of ringfence for zsh. In ~/.zshrc, below compinit: eval "$(ringfence completion zsh)"
_ringfence() {
  local line value paths
  local -a candidates
  while IFS= read -r line; do
    case "$line" in
      :*) paths="$line" ;;
      *)
        value="\${line%%$'\\t'*}"
        if [[ "$line" == *$'\\t'* ]]; then
          candidates+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
        else
          candidates+=("\${value//:/\\\\:}")
        fi
        ;;
    esac
  done < <(ringfence complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  case "$paths" in
    :files) _files ;;
    :folders) _files -/ ;;
    *) _describe ringfence candidates ;;
  esac
}
if [[ "\${funcstack[1]}" == _ringfence ]]; then
  _ringfence "$@"
else
  compdef _ringfence ringfence
fi
`,
  fish: `# Completion of ringfence for fish. In ~/.config/fish/config.fish: ringfence completion fish | source
function __ringfence_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (ringfence complete -- $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$current"
            case ':folders'
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end
complete -c ringfence -f -a '(__ringfence_complete)'
`,
};
