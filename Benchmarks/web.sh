#!/usr/bin/env bash
# Pages under load: 16 connections over two cores, which the load generator shares. Each page is held against a bare server
# that sends as many bytes, in the same run. `Benchmarks/web.sh SECONDS` (10 where nothing is said).
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-10}
bench=.build/release/Bench
program=.build/release/khuyencong
folder=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$folder"' EXIT

# Written on the disk that the project is on, not into memory.
database=sqlite:$folder/do.sqlite
token=$("$bench" --web-data "$database" "$folder/files")
"$program" serve --database "$database" --files "$folder/files" --port 8177 >"$folder/server.log" 2>&1 &
server=$!
pids+=("$server")
for _ in $(seq 100); do curl -s -o /dev/null http://127.0.0.1:8177/dang-nhap && break; sleep 0.1; done
memory() { awk '/VmRSS/ { printf "%.0f MB", $2 / 1024 }' "/proc/$server/status"; }
echo "Bộ nhớ khi rỗi: $(memory) (mức phải đạt ≤ 60 MB)"

script() { # the paths of one kind, as a Lua expression over a random number
    cat >"$folder/load.lua" <<LUA
math.randomseed(17)
wrk.headers["Cookie"] = "kc_phien=$token"
request = function() local n = math.random(1000000); return wrk.format("GET", $1) end
response = function(status) if status ~= 200 then wrk.thread:stop() end end
LUA
}
measure() { # words, floor, expression, an address of the kind
    local address=$4 status size first rate bare late
    # This first one makes what is kept while the registers stand still, and is told beside the others.
    read -r status size first < <(curl -s -o /dev/null -w '%{http_code} %{size_download} %{time_total}\n' \
        -b "kc_phien=$token" "http://127.0.0.1:8177$address")
    [ "$status" = 200 ] || { echo "Lỗi: $address trả lời $status" >&2; exit 1; }
    script "$3"
    wrk -t1 -c16 -d"${seconds}s" --latency -s "$folder/load.lua" http://127.0.0.1:8177 >"$folder/out"
    rate=$(awk '/Requests\/sec/ { print $2 }' "$folder/out")
    late=$(awk '$1 == "99%" { print $2 }' "$folder/out")
    local refused
    refused=$(awk '/Non-2xx/ { print $NF }' "$folder/out")
    .build/release/BareServer 8178 "$size" & local other=$!
    pids+=("$other")
    for _ in $(seq 50); do curl -s -o /dev/null http://127.0.0.1:8178/ && break; sleep 0.1; done
    bare=$(wrk -t1 -c16 -d"$((seconds / 2 + 1))s" http://127.0.0.1:8178/ | awk '/Requests\/sec/ { print $2 }')
    kill "$other"; wait "$other" 2>/dev/null || true
    echo "$1: $rate trang/giây (mức phải đạt ≥ $2), chậm nhất 1 %: $late; lần đầu: $first giây; $size byte; máy chủ trơn cùng cỡ: $bare trang/giây; tỷ số $(awk "BEGIN { printf \"%.2f\", $rate / $bare }")${refused:+; KHÔNG PHẢI 200: $refused}"
}
measure "Danh sách cơ sở, trang bất kỳ" 1400 '"/co-so?trang=" .. (n % 2000 + 1)' "/co-so?trang=7"
measure "Danh sách cơ sở, trang 1.000" 1400 '"/co-so?trang=1000"' "/co-so?trang=1000"
measure "Hồ sơ cơ sở bất kỳ" 3800 '"/co-so/CS-" .. (n % 100000 + 1)' "/co-so/CS-4001"
echo "Tìm một mảnh số lần đầu: $(curl -s -o /dev/null -w '%{time_total}' -b "kc_phien=$token" "http://127.0.0.1:8177/tim?tim=hai+dang+12345") giây"
measure "Tìm không dấu" 1000 '"/tim?tim=" .. ({"hai+dang", "dai+duong", "tnhh+oi+hong", "anh+duong+" .. n % 1000, "hai+dang+" .. n % 100000})[n % 5 + 1]' "/tim?tim=hai+dang"
measure "Trang báo cáo kết quả" 1400 '"/bao-cao/ket-qua?ky=2016"' "/bao-cao/ket-qua?ky=2016"
measure "Trang số liệu" 1400 '"/so-lieu?ky=2016"' "/so-lieu?ky=2016"
echo "Bộ nhớ sau khi tải: $(memory) (mức phải đạt ≤ 150 MB)"
