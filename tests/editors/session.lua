-- Opens a draft under the configuration in force, writes down what the diagnostics stand on, applies the preferred quick fix.
local draft, result = vim.env.PLANLINT_DRAFT, vim.env.PLANLINT_RESULT
vim.cmd('edit ' .. vim.fn.fnameescape(draft))
local buffer = vim.api.nvim_get_current_buf()
local function wait(wanted)
  return vim.wait(20000, wanted, 20)
end
local function client()
  local all = vim.lsp.get_clients and vim.lsp.get_clients() or vim.lsp.get_active_clients()
  return all[1]
end
wait(function() return #vim.diagnostic.get(buffer) > 0 end)
local found = {}
for _, each in ipairs(vim.diagnostic.get(buffer)) do
  local words = vim.api.nvim_buf_get_text(buffer, each.lnum, each.col, each.end_lnum, each.end_col, {})
  table.insert(found, { code = each.code, words = table.concat(words, '\n') })
end
local encoding, root = client().offset_encoding, client().config.root_dir
local done = false
local first = vim.diagnostic.get(buffer)[1]
vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
local params = vim.lsp.util.make_range_params(0, encoding)
params.context = { diagnostics = {}, only = { 'quickfix' } }
vim.lsp.buf_request(buffer, 'textDocument/codeAction', params, function(_, actions)
  for _, action in ipairs(actions or {}) do
    if action.isPreferred then
      vim.lsp.util.apply_workspace_edit(action.edit, encoding)
      break
    end
  end
  done = true
end)
wait(function() return done end)
local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
local file = io.open(result, 'w')
file:write(vim.fn.json_encode({ found = found, text = text, encoding = encoding, root = root }))
file:close()
vim.cmd('qa!')
