// Reads packed_dot.hex and threshold.hex of the folder +vectors=DIR, one case after the other, and
// prints PASS or FAIL for each line, and a summary.
module gated_dot_tb;
    localparam MOST = 4096;
    reg [291:0] dots[0:MOST-1];
    reg [299:0] levels[0:MOST-1];
    reg [8*1024-1:0] folder;
    integer line, passed, failed;

    reg [291:0] dot;
    wire signed [31:0] sum;
    reg signed [31:0] total;
    gated_dot unit (
        .w_nonzero(dot[63:0]),
        .w_sign(dot[127:64]),
        .y_nonzero(dot[191:128]),
        .y_sign(dot[255:192]),
        .sum(sum)
    );

    reg [299:0] level;
    wire [7:0] n;
    threshold quantizer (
        .sum(level[31:0]),
        .thresholds(level[287:32]),
        .down(level[288]),
        .n(n)
    );

    task report(input [8*16-1:0] what, input signed [31:0] got, input signed [31:0] expected);
        if (got === expected) begin
            passed = passed + 1;
            $display("PASS %0s %0d", what, line);
        end else begin
            failed = failed + 1;
            $display("FAIL %0s %0d: got %0d, expected %0d", what, line, got, expected);
        end
    endtask

    task empty(input [8*16-1:0] name);
        begin
            failed = failed + 1;
            $display("FAIL %0s: no line was read", name);
        end
    endtask

    initial begin
        passed = 0;
        failed = 0;
        total = 0;
        if (!$value$plusargs("vectors=%s", folder)) folder = ".";
        $readmemh({folder, "/packed_dot.hex"}, dots);
        $readmemh({folder, "/threshold.hex"}, levels);
        for (line = 0; line < MOST && dots[line] !== 292'bx; line = line + 1) begin
            dot = dots[line];
            #1 total = total + sum;
            if (dot[288]) begin
                report("packed_dot", total, dot[287:256]);
                total = 0;
            end
        end
        if (line == 0) empty("packed_dot.hex");
        for (line = 0; line < MOST && levels[line] !== 300'bx; line = line + 1) begin
            level = levels[line];
            #1 report("threshold", {24'b0, n}, {24'b0, level[299:292]});
        end
        if (line == 0) empty("threshold.hex");
        $display("%0d passed, %0d failed", passed, failed);
        $finish;
    end
endmodule
